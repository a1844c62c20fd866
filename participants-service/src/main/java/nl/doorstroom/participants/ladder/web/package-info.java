/** The participation ladder over HTTP. */
@NullMarked
package nl.doorstroom.participants.ladder.web;

import org.jspecify.annotations.NullMarked;
