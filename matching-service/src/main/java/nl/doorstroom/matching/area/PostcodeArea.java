package nl.doorstroom.matching.area;

import java.math.BigDecimal;

/**
 * A postcode area by its middle.
 *
 * @param pc4 the four digits of the postcode
 * @param latitude degrees north (WGS 84), with six decimals at most
 * @param longitude degrees east (WGS 84), with six decimals at most
 */
record PostcodeArea(int pc4, BigDecimal latitude, BigDecimal longitude) {}
