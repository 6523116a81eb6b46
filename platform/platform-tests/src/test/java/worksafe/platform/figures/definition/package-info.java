@org.jspecify.annotations.NullMarked
package worksafe.platform.figures.definition;
