// SPDX-License-Identifier: GPL-3.0-or-later
// Checks answers against /openapi.json.

import Ajv2020 from 'ajv/dist/2020.js';

/** @param {object} document the OpenAPI document */
export function contractOf(document) {
  const ajv = new Ajv2020.default({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ $id: 'readout', ...document });
  const paths = Object.entries(document.paths).map(([pattern, item]) => ({
    pattern,
    fits: new RegExp(`^${pattern.replace(/[.]/g, '\\.').replace(/\{[^}]*\}/g, '[^/]+')}$`),
    operation: item.get,
  }));

  function documented({ path, status, type }) {
    const found = paths.find(({ fits }) => fits.test(path));
    if (!found) return null;
    let response = found.operation.responses[status];
    const name = response?.$ref?.replace('#/components/responses/', '');
    if (name) response = document.components.responses[name];
    return response?.content?.[type.split(';')[0]]?.schema ?? null;
  }

  return {
    paths,
    /**
     * @param {{path: string, status: number, type: string, body: string}} answer
     * @returns {string[]} what is wrong with it
     */
    faults(answer) {
      const isProblem = answer.type === 'application/problem+json';
      let schema = documented(answer);
      // Statuses of requests refused before they reach a route.
      const general = [400, 404, 405, 408, 413, 414, 415, 431, 500, 505];
      if (!schema && isProblem && general.includes(answer.status))
        schema = { $ref: '#/components/schemas/Problem' };
      if (!schema) return [`${answer.path}: ${answer.status} ${answer.type} is not documented`];
      if (!answer.type.includes('json') || answer.type.includes('jsonl')) return [];
      const wanted = schema.$ref ? { $ref: `readout${schema.$ref}` } : schema;
      const validate = ajv.compile(wanted);
      if (validate(JSON.parse(answer.body))) return [];
      return validate.errors.map((e) => `${answer.path}${e.instancePath}: ${e.message} ${JSON.stringify(e.params)}`);
    },
  };
}
