/**
 * Work that a day brings about and nobody asks for: each item once, tenant by tenant, with any number of replicas,
 * whichever of them dies when; docs/adr/0010 gives the reasons.
 */
@NullMarked
package nl.doorstroom.platform.jobs;

import org.jspecify.annotations.NullMarked;
