/** What others hear of vacancies. */
@NullMarked
package nl.doorstroom.matching.vacancy.messaging;

import org.jspecify.annotations.NullMarked;
