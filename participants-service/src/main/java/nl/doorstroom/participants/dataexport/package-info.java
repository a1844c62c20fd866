/**
 * Copies of all that is kept of a person (GDPR, article 15), for the person: asked for here, prepared by each service for
 * itself, and joined when they are read.
 */
@NullMarked
package nl.doorstroom.participants.dataexport;

import org.jspecify.annotations.NullMarked;
