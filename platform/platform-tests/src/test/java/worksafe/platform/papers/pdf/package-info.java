@org.jspecify.annotations.NullMarked
package worksafe.platform.papers.pdf;
