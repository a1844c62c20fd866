package nl.doorstroom.participants.visibility;

import java.util.Map;

/**
 * A condition in Hibernate's query language, to be added to a query by "and".
 *
 * @param values by the names that the condition gives them, none of which another query uses
 */
public record Condition(String hql, Map<String, Object> values) {}
