package nl.doorstroom.participants.dataexport;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** A copy was made of a registration. */
@Singleton
class DataExportLinks implements PersonLinks {

    @Override
    public List<PersonTable> tables() {
        return List.of(PersonTable.staying("data_export", "it tells of which registration a copy was made"));
    }
}
