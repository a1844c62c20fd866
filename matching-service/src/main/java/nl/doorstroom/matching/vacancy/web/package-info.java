/** Vacancies over HTTP. */
@NullMarked
package nl.doorstroom.matching.vacancy.web;

import org.jspecify.annotations.NullMarked;
