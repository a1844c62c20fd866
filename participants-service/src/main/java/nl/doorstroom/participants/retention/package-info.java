/** How long files are kept, what holds them longer, and what becomes of them then (GDPR, articles 5 and 17; Archiefwet). */
@NullMarked
package nl.doorstroom.participants.retention;

import org.jspecify.annotations.NullMarked;
