/** Skills over HTTP. */
@NullMarked
package nl.doorstroom.participants.skill.web;

import org.jspecify.annotations.NullMarked;
