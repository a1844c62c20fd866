/** Basic conditions over HTTP. */
@NullMarked
package nl.doorstroom.participants.basiccondition.web;

import org.jspecify.annotations.NullMarked;
