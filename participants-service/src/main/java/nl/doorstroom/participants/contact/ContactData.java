package nl.doorstroom.participants.contact;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.personaldata.PersonalData;

/** How a person could be reached, in the person's own copy. */
@Singleton
class ContactData implements PersonalData {

    private final ContactBook book;

    ContactData(ContactBook book) {
        this.book = book;
    }

    @Override
    public String section() {
        return "contactDetails";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(ContactDetails.class, ContactDetailsVersion.class);
    }

    @Override
    public List<?> of(UUID person) {
        return book.findDetails(person).map(book::history).orElseGet(List::of);
    }
}
