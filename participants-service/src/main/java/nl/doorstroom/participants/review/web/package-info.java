/** The review agenda over HTTP. */
@NullMarked
package nl.doorstroom.participants.review.web;

import org.jspecify.annotations.NullMarked;
