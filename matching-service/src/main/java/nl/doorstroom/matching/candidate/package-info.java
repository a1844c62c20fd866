/**
 * What this service knows of people: a projection of their work profiles and hours plans. It has no field for a label, a
 * benefit or a name, and a test holds its columns against a list.
 */
@NullMarked
package nl.doorstroom.matching.candidate;

import org.jspecify.annotations.NullMarked;
