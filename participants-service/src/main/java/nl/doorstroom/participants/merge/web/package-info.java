/** Merges over HTTP. */
@NullMarked
package nl.doorstroom.participants.merge.web;

import org.jspecify.annotations.NullMarked;
