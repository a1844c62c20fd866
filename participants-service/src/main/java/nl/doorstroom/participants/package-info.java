/**
 * Holds people, carefully: who they are, with whom they run a household, on which benefits they live and what they can
 * and want to do for work. It decides nothing about trajectories or jobs, and it never ends a benefit by itself.
 */
@NullMarked
package nl.doorstroom.participants;

import org.jspecify.annotations.NullMarked;
