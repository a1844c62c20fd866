/** Vacancies that a partner's system publishes here, changes and takes back: each partner its own. */
@NullMarked
package nl.doorstroom.matching.vacancyfeed;

import org.jspecify.annotations.NullMarked;
