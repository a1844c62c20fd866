/** Protection and emergency access over HTTP. */
@NullMarked
package nl.doorstroom.participants.protection.web;

import org.jspecify.annotations.NullMarked;
