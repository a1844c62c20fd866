/** Observations of employee skills over HTTP. */
@NullMarked
package nl.doorstroom.participants.employeeskill.web;

import org.jspecify.annotations.NullMarked;
