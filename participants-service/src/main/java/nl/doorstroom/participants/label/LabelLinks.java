package nl.doorstroom.participants.label;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** The vault is not opened for a merge: nobody with the purpose to look asked for it. */
@Singleton
class LabelLinks implements PersonLinks {

    @Override
    public List<PersonTable> tables() {
        return List.of(
                PersonTable.staying(
                        "label_vault",
                        "the vault is opened for its purposes alone; labels are recorded anew for the survivor"),
                PersonTable.staying("label_access", "it tells which registration was looked at"));
    }
}
