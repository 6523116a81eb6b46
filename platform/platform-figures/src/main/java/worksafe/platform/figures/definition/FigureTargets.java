package worksafe.platform.figures.definition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import worksafe.platform.duties.policy.PolicyBook;

/** What is to be reached is asked of each figure that says so. */
@ApplicationScoped
class FigureTargets implements PolicyBook.Words {

    private final Set<String> figures;

    FigureTargets(Figures figures) {
        this.figures = figures.all().stream()
                .filter(figure -> figure.target() != null)
                .map(Figure::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean areFor(String code) {
        return code.equals("figure.*.target");
    }

    @Override
    public Set<String> words() {
        return figures;
    }
}
