/** Benefits over HTTP. */
@NullMarked
package nl.doorstroom.participants.benefit.web;

import org.jspecify.annotations.NullMarked;
