package worksafe.platform.registers.owed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.registers.kind.RegisterKind;
import worksafe.platform.registers.kind.RegisterKinds;
import worksafe.platform.registers.kind.ShippedKinds;

/**
 * Whether a register is owed is asked for each kind that may be owed: those that ship, also before they are installed, and those
 * that somebody added. A row about another kind would be entered, and nobody would ever be found to lack one.
 */
@ApplicationScoped
class RegisterParts implements PolicyBook.Words {

    private final RegisterKinds kinds;
    private final Set<String> shipped = new TreeSet<>();

    RegisterParts(RegisterKinds kinds) {
        this.kinds = kinds;
        ShippedKinds.load(Thread.currentThread().getContextClassLoader()).stream()
                .filter(RegisterKind::owed)
                .map(RegisterKind::code)
                .forEach(shipped::add);
    }

    @Override
    public boolean areFor(String code) {
        return code.equals("register.*.owed");
    }

    /** Most ship, and a list of rows asks for each of them. */
    @Override
    public boolean include(String word) {
        return shipped.contains(word) || kinds.find(word).filter(this::isOwed).isPresent();
    }

    @Override
    public Set<String> words() {
        var words = new TreeSet<>(shipped);
        kinds.all().stream().filter(this::isOwed).forEach(kind -> words.add(kind.code()));
        return words;
    }

    private boolean isOwed(RegisterKinds.Installed kind) {
        return kinds.compiled(kind).kind().owed();
    }
}
