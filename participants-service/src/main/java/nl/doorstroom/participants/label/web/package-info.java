/** The label vault over HTTP. */
@NullMarked
package nl.doorstroom.participants.label.web;

import org.jspecify.annotations.NullMarked;
