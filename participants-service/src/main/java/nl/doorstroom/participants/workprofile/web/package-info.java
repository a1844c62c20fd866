/** Work profiles over HTTP. */
@NullMarked
package nl.doorstroom.participants.workprofile.web;

import org.jspecify.annotations.NullMarked;
