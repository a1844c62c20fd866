/**
 * Brings people and work together: employers and their vacancies, an explainable match, the gaps that milestones close,
 * proposals and placements. It knows people by a random UUID and by what their work profile says; who they are, what
 * they were and which benefit they have is not known here.
 */
@NullMarked
package nl.doorstroom.matching;

import org.jspecify.annotations.NullMarked;
