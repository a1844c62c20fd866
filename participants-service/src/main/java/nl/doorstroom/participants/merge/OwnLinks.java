package nl.doorstroom.participants.merge;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** Registrations themselves, and what is kept of whatever happened under which id. */
@Singleton
class OwnLinks implements PersonLinks {

    private static final String LOGGED = "it says what happened with the data of that registration";

    @Override
    public List<PersonTable> tables() {
        return List.of(
                PersonTable.staying("participant", "it is the registration; its number is moved by itself"),
                PersonTable.staying("participant_version", "it says who was registered under that id"),
                PersonTable.staying("participant_merge", "it says which registrations were merged"),
                PersonTable.staying("processing_log", LOGGED),
                PersonTable.staying("audit_entry", LOGGED),
                PersonTable.staying("data_key", "what stays with the registration is encrypted with it"));
    }
}
