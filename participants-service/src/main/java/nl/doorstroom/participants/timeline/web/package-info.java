/** The joined timeline over HTTP. */
@NullMarked
package nl.doorstroom.participants.timeline.web;

import org.jspecify.annotations.NullMarked;
