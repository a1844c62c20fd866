/** Events leave in the transaction of the change: the aggregate's stamp, the outbox table, the relay to Kafka. */
@NullMarked
package nl.doorstroom.platform.outbox;

import org.jspecify.annotations.NullMarked;
