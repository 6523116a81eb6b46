package worksafe.platform.service;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Whether the present answer is one that was given before. */
@RequestScoped
class Replayed {

    private boolean marked;

    boolean isMarked() {
        return marked;
    }

    void mark() {
        marked = true;
    }

    /** Says so in the answer. */
    @Provider
    static class Header implements ContainerResponseFilter {

        private final Replayed replayed;

        Header(Replayed replayed) {
            this.replayed = replayed;
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (request.getMethod().equals("POST") && replayed.isMarked()) {
                response.getHeaders().putSingle("Idempotency-Replayed", "true");
            }
        }
    }
}
