package nl.doorstroom.reporting.publication.web;

import java.util.List;

import nl.doorstroom.reporting.report.web.FigureResponse;

/**
 * What is published: the answers of some figures at one moment.
 *
 * @param tables each as the figure answers it
 */
record PublishedReport(List<FigureResponse<?>> tables) {}
