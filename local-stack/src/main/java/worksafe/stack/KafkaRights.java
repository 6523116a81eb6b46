package worksafe.stack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What each context may do on the broker, and no more: announce on its own topic, hear the contexts that it listens to, in its own
 * consumer groups, and copy what it could not take over to the dead letters of these. Everything else is the operator's.
 *
 * @param context the name in its certificate
 * @param hears the contexts whose events it takes over
 * @param takesIn topics beside events that others write
 * @param groups its consumer groups
 */
record KafkaRights(String context, Set<String> hears, Set<String> takesIn, Set<String> groups) {

    private static final String TOPICS = "worksafe.";
    private static final String LETTERS = ".dlt";

    static final List<KafkaRights> ALL = List.of(
            new KafkaRights(
                    "registry",
                    Set.of("hazards", "inspections", "training"),
                    Set.of("worksafe.bureau-records"),
                    Set.of(
                            "worksafe.registry",
                            "worksafe.registry.responsibility",
                            "worksafe.registry.bureau-records")),
            new KafkaRights(
                    "hazards",
                    Set.of("registry", "inspections", "training"),
                    Set.of("worksafe.readings"),
                    Set.of("worksafe.hazards", "worksafe.hazards.registry", "worksafe.hazards.readings")),
            new KafkaRights(
                    "inspections",
                    Set.of("registry", "hazards", "training"),
                    Set.of(),
                    Set.of("worksafe.inspections", "worksafe.inspections.registry")),
            new KafkaRights("training", Set.of("registry"), Set.of(), Set.of("worksafe.training")));

    KafkaRights {
        hears = Set.copyOf(hears);
        takesIn = Set.copyOf(takesIn);
        groups = Set.copyOf(groups);
    }

    /** The topics that it may read. */
    Set<String> reads() {
        var topics = new HashSet<>(takesIn);
        // Its own, to compare it with the event log.
        Stream.concat(Stream.of(context), hears.stream()).forEach(other -> topics.add(TOPICS + other));
        return topics;
    }

    /** As the broker keeps them. */
    List<AclBinding> bindings() {
        var bindings = new ArrayList<AclBinding>();
        for (var operation : List.of(
                AclOperation.CREATE, AclOperation.WRITE, AclOperation.DESCRIBE_CONFIGS, AclOperation.ALTER_CONFIGS)) {
            bindings.add(may(operation, ResourceType.TOPIC, TOPICS + context));
        }
        reads().forEach(topic -> bindings.add(may(AclOperation.READ, ResourceType.TOPIC, topic)));
        for (var other : hears) {
            bindings.add(may(AclOperation.CREATE, ResourceType.TOPIC, TOPICS + other + LETTERS));
            bindings.add(may(AclOperation.WRITE, ResourceType.TOPIC, TOPICS + other + LETTERS));
        }
        groups.forEach(group -> bindings.add(may(AclOperation.READ, ResourceType.GROUP, group)));
        return bindings;
    }

    private AclBinding may(AclOperation operation, ResourceType type, String name) {
        return new AclBinding(
                new ResourcePattern(type, name, PatternType.LITERAL),
                new AccessControlEntry("User:" + context, "*", operation, AclPermissionType.ALLOW));
    }

    /**
     * Gives the broker these rights and takes all others away.
     *
     * @param client how a super user reaches the broker
     */
    static void set(Map<String, Object> client) {
        var wanted = ALL.stream().flatMap(rights -> rights.bindings().stream()).toList();
        try (var admin = Admin.create(client)) {
            admin.createAcls(wanted).all().get();
            var surplus = admin.describeAcls(AclBindingFilter.ANY).values().get().stream()
                    .filter(binding -> !wanted.contains(binding))
                    .map(AclBinding::toFilter)
                    .toList();
            var unused = admin.deleteAcls(surplus).all().get();
        } catch (ExecutionException e) {
            throw new StackException(Speech.of("kafka.no-rights", e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(Speech.of("interrupted"), e);
        }
    }
}
