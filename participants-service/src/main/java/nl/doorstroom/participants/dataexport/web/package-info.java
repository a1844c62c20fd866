/** Copies of people's data over HTTP. */
@NullMarked
package nl.doorstroom.participants.dataexport.web;

import org.jspecify.annotations.NullMarked;
