/** Employers over HTTP. */
@NullMarked
package nl.doorstroom.matching.employer.web;

import org.jspecify.annotations.NullMarked;
