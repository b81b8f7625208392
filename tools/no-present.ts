// A lint rule: domain and projections are given the present, they never take it.
type Node = { readonly type: string; readonly name?: string };
type Call = Node & { readonly callee: Node; readonly arguments: readonly Node[] };
type Context = { readonly report: (finding: { node: Node; message: string }) => void };

const message = 'The present is given, never taken.';
const isDate = ({ type, name }: Node): boolean => type === 'Identifier' && name === 'Date';

export default {
  meta: { name: 'klacht' },
  rules: {
    'no-present': {
      create: (context: Context) => ({
        NewExpression: (node: Call) => {
          if (isDate(node.callee) && node.arguments.length === 0) context.report({ node, message });
        },
        CallExpression: (node: Call) => {
          if (isDate(node.callee)) context.report({ node, message });
        },
      }),
    },
  },
};
