/** Contracts that are looked at before they end: what the work gives to society, and whether it goes on. */
@NullMarked
package nl.doorstroom.trajectories.contractreview;

import org.jspecify.annotations.NullMarked;
