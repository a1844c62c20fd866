package nl.doorstroom.participants.delivery;

/** What a law obliges to deliver with citizen service numbers. */
public enum DeliveryKind {
    /** Statistiek Re-integratie door Gemeenten (Participatiewet, article 78), for each month to Statistics Netherlands. */
    SRG
}
