package nl.doorstroom.participants.delivery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.personaldata.PersonalData;

/** What the person is told of statutory deliveries: every row, as it was delivered. */
@Singleton
class DeliveriesOfPerson implements PersonalData {

    private final StatutoryDeliveryRepository deliveries;
    private final StatutoryDeliveryRowRepository rows;
    private final DeliveryRegister register;

    DeliveriesOfPerson(
            StatutoryDeliveryRepository deliveries, StatutoryDeliveryRowRepository rows, DeliveryRegister register) {
        this.deliveries = deliveries;
        this.rows = rows;
        this.register = register;
    }

    @Override
    public String section() {
        return "statutoryDeliveries";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(StatutoryDeliveryRow.class);
    }

    @Override
    public List<?> of(UUID person) {
        return rows.list("participantId = ?1 order by id", person).stream()
                .flatMap(row -> register.open(row).stream().map(completed -> {
                    StatutoryDelivery delivery = deliveries.get(row.deliveryId());
                    return new Delivered(delivery.kind(), delivery.period(), completed.fields());
                }))
                .toList();
    }

    /** Without the number, which stands elsewhere in the copy. */
    record Delivered(DeliveryKind kind, String period, Map<String, String> fields) {}
}
