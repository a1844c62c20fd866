/** What leaves a service for operations, traces and metrics, names no person and keeps within bounds. */
@NullMarked
package nl.doorstroom.platform.telemetry;

import org.jspecify.annotations.NullMarked;
