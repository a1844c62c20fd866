package nl.doorstroom.kubernetes;

import java.util.Map;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;

/**
 * A pod that will run, as far as others can tell it from its neighbours. Namespaces outside of these manifests are known by their
 * labels alone.
 */
record Pod(String name, Map<String, String> namespaceLabels, Map<String, String> labels, Map<String, Integer> ports) {

    static Pod of(String name, String namespace, PodTemplateSpec template) {
        Map<String, Integer> ports = template.getSpec().getContainers().stream()
                .flatMap(container -> container.getPorts().stream())
                .collect(java.util.stream.Collectors.toMap(ContainerPort::getName, ContainerPort::getContainerPort));
        return new Pod(
                name,
                Map.of("kubernetes.io/metadata.name", namespace),
                template.getMetadata().getLabels(),
                ports);
    }

    /** A pod of somebody else, in a namespace that carries a label. */
    static Pod elsewhere(String label, String value) {
        return new Pod(value, Map.of(label, value), Map.of(), Map.of());
    }

    boolean isSelectedBy(Map<String, String> wanted) {
        return matches(labels, wanted);
    }

    boolean isSelectedBy(LabelSelector selector) {
        return matches(labels, selector);
    }

    boolean isInNamespaceOf(LabelSelector selector) {
        return matches(namespaceLabels, selector);
    }

    boolean isInNamespace(String namespace) {
        return namespace.equals(namespaceLabels.get("kubernetes.io/metadata.name"));
    }

    private static boolean matches(Map<String, String> labels, Map<String, String> wanted) {
        return labels.entrySet().containsAll(wanted.entrySet());
    }

    static boolean matches(Map<String, String> labels, LabelSelector selector) {
        Stream<LabelSelectorRequirement> requirements = selector.getMatchExpressions().stream();
        return (selector.getMatchLabels() == null || matches(labels, selector.getMatchLabels()))
                && requirements.allMatch(requirement -> matches(labels, requirement));
    }

    private static boolean matches(Map<String, String> labels, LabelSelectorRequirement requirement) {
        return switch (requirement.getOperator()) {
            case "In" -> requirement.getValues().contains(labels.get(requirement.getKey()));
            case "Exists" -> labels.containsKey(requirement.getKey());
            default -> throw new IllegalArgumentException("Unknown operator [" + requirement.getOperator() + "].");
        };
    }
}
