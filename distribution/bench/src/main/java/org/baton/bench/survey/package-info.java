/** A day on which very many answer one survey from their phones. */
package org.baton.bench.survey;
