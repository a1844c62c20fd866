package nl.doorstroom.kubernetes;

import java.util.ArrayList;
import java.util.List;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.strimzi.api.kafka.model.kafka.Kafka;

/** Decides as a cluster does whether one pod may call another. Pods outside of the namespace have no rules of ours. */
final class Network {

    private final String namespace;
    private final List<NetworkPolicy> policies;

    Network(String namespace, Manifests manifests) {
        this.namespace = namespace;
        this.policies = new ArrayList<>(manifests.all(NetworkPolicy.class));
        manifests.all(Kafka.class).forEach(kafka -> policies.addAll(madeByStrimzi(kafka)));
    }

    /** Strimzi makes a policy of each listener. */
    private static List<NetworkPolicy> madeByStrimzi(Kafka kafka) {
        return kafka.getSpec().getKafka().getListeners().stream()
                .map(listener -> new NetworkPolicyBuilder()
                        .withNewSpec()
                        .withNewPodSelector()
                        .addToMatchLabels("strimzi.io/name", kafka.getMetadata().getName() + "-kafka")
                        .endPodSelector()
                        .withPolicyTypes("Ingress")
                        .addNewIngress()
                        .withFrom(listener.getNetworkPolicyPeers())
                        .withPorts(List.of(new NetworkPolicyPort(null, new IntOrString(listener.getPort()), "TCP")))
                        .endIngress()
                        .endSpec()
                        .build())
                .toList();
    }

    boolean allows(Pod from, Pod to, int port) {
        return (!from.isInNamespace(namespace) || mayLeave(from, to, port))
                && (!to.isInNamespace(namespace) || mayEnter(from, to, port));
    }

    private boolean mayLeave(Pod from, Pod to, int port) {
        return policies.stream()
                .filter(policy -> policy.getSpec().getPolicyTypes().contains("Egress"))
                .filter(policy -> from.isSelectedBy(policy.getSpec().getPodSelector()))
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .anyMatch(rule -> hasPeer(rule.getTo(), to) && hasPort(rule.getPorts(), to, port));
    }

    private boolean mayEnter(Pod from, Pod to, int port) {
        return policies.stream()
                .filter(policy -> policy.getSpec().getPolicyTypes().contains("Ingress"))
                .filter(policy -> to.isSelectedBy(policy.getSpec().getPodSelector()))
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .anyMatch(rule -> hasPeer(rule.getFrom(), from) && hasPort(rule.getPorts(), to, port));
    }

    private boolean hasPeer(List<NetworkPolicyPeer> peers, Pod pod) {
        return peers.isEmpty() || peers.stream().anyMatch(peer -> isPeer(peer, pod));
    }

    private boolean isPeer(NetworkPolicyPeer peer, Pod pod) {
        if (peer.getIpBlock() != null) {
            // A range of public addresses, and no pod has one.
            return false;
        }
        LabelSelector namespaces = peer.getNamespaceSelector();
        boolean here = namespaces == null ? pod.isInNamespace(namespace) : pod.isInNamespaceOf(namespaces);
        return here && (peer.getPodSelector() == null || pod.isSelectedBy(peer.getPodSelector()));
    }

    private static boolean hasPort(List<NetworkPolicyPort> ports, Pod to, int port) {
        return ports.isEmpty()
                || ports.stream()
                        .map(NetworkPolicyPort::getPort)
                        .anyMatch(allowed -> Integer.valueOf(port)
                                .equals(
                                        allowed.getStrVal() == null
                                                ? allowed.getIntVal()
                                                : to.ports().get(allowed.getStrVal())));
    }
}
