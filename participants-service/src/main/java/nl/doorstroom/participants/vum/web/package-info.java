/** VUM over HTTP. */
@NullMarked
package nl.doorstroom.participants.vum.web;

import org.jspecify.annotations.NullMarked;
