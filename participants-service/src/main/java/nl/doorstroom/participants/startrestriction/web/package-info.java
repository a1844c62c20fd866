/** Start restrictions over HTTP. */
@NullMarked
package nl.doorstroom.participants.startrestriction.web;

import org.jspecify.annotations.NullMarked;
