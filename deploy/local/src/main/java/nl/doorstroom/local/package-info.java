/**
 * The whole platform on one machine: real PostgreSQL, Kafka and Keycloak, and the four services, each a process of its
 * own.
 *
 * <p>{@link nl.doorstroom.local.Platform} is the library that the acceptance tests use; {@link
 * nl.doorstroom.local.Main} is the same thing in the foreground of a terminal. Nothing here is meant for a shared or a
 * production environment.
 */
@NullMarked
package nl.doorstroom.local;

import org.jspecify.annotations.NullMarked;
