# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Gives the test server a custom role "Accountable" (RT's REST cannot make one) and agent3 that role on ticket ARGV[0].
use strict;
use warnings;
use RT;
RT->LoadConfig;
RT->Init;

sub loaded {
    my ( $class, $key ) = @_;
    my $record = $class->new( RT->SystemUser );
    $record->Load($key);
    return $record;
}

my $role = loaded( 'RT::CustomRole', 'Accountable' );
if ( !$role->id ) {
    my ( $ok, $msg ) = $role->Create( Name => 'Accountable', MaxValues => 1 );
    die $msg unless $ok;
    ( $ok, $msg ) = $role->AddToObject( ObjectId => loaded( 'RT::Queue', 'Support' )->id );
    die $msg unless $ok;
    print "restart\n";    # the server learns of a new role only when a browser asks, or at its start
}
my $ticket = loaded( 'RT::Ticket', $ARGV[0] );
my $agent  = loaded( 'RT::User',   'agent3' );
my $type   = 'RT::CustomRole-' . $role->id;
if ( !$ticket->IsWatcher( Type => $type, PrincipalId => $agent->PrincipalId ) ) {
    my ( $ok, $msg ) = $ticket->AddWatcher( Type => $type, Principal => $agent->PrincipalObj );
    die $msg unless $ok;
}
