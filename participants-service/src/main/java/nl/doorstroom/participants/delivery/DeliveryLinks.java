package nl.doorstroom.participants.delivery;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** What was delivered stays what it was. */
@Singleton
class DeliveryLinks implements PersonLinks {

    @Override
    public List<PersonTable> tables() {
        return List.of(PersonTable.staying("statutory_delivery_row", "it tells what was delivered"));
    }
}
