package worksafe.platform.service.listing;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.invoke.MethodType;

/** What can be asked of an entity, as Hibernate has mapped it. */
record Paths(EntityType<?> entity) {

    /**
     * The Java type of what stands at a path, primitives as their boxes.
     *
     * @param asker whose path it is, for the sentence that refuses it
     * @throws IllegalStateException when the entity has no such path
     */
    Class<?> type(String path, String asker) {
        ManagedType<?> owner = entity;
        var steps = path.split("\\.", -1);
        for (int i = 0; i < steps.length; i++) {
            var attribute = attribute(owner, steps[i], path, asker);
            if (i == steps.length - 1) {
                return boxed(attribute.getJavaType());
            }
            if (!(attribute instanceof SingularAttribute<?, ?> single)
                    || !(single.getType() instanceof ManagedType<?> next)) {
                throw new IllegalStateException(asker + " asks for " + path + " of " + entity.getName() + ", but "
                        + steps[i] + " there has no parts");
            }
            owner = next;
        }
        throw new IllegalStateException(asker + " names no path");
    }

    /** The name of the entity's id. */
    String id() {
        return entity.getId(entity.getIdType().getJavaType()).getName();
    }

    static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private Attribute<?, ?> attribute(ManagedType<?> owner, String name, String path, String asker) {
        return owner.getAttributes().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        asker + " asks for " + path + " of " + entity.getName() + ", which has no " + name + " there"));
    }
}
