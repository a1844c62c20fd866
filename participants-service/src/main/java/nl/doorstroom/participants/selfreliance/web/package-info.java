/** Self-reliance over HTTP. */
@NullMarked
package nl.doorstroom.participants.selfreliance.web;

import org.jspecify.annotations.NullMarked;
